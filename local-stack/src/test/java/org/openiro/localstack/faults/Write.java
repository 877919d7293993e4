package org.openiro.localstack.faults;

import java.util.Map;
import java.util.UUID;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;

/**
 * One thing that somebody wants written, with the key under which it is tried until it is acknowledged.
 *
 * @param path of the collection that it is added to
 */
record Write(String path, Map<String, ?> body, String key) {

    Write(String path, Map<String, ?> body) {
        this(path, body, UUID.randomUUID().toString());
    }

    Answer send(Api api) {
        return api.postWithKey(path, key, body);
    }
}

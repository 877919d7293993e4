package org.openiro.localstack.journey;

import java.util.Map;
import org.openiro.localstack.api.Api;

/** Something that is written part by part, each with the state it was last seen in. */
record Parts(String address) {

    void put(Api who, String part, Map<String, Object> said) {
        who.put(address + part, who.get(address).expect(200).etag(), said).expect(200);
    }
}

package org.openiro.localstack.faults;

import org.openiro.localstack.api.Answer;

/**
 * A write whose answer arrived.
 *
 * @param tries how often it was sent until then
 */
record Acknowledged(Write write, Answer answer, int tries) {

    String id() {
        return answer.json().path("id").asText();
    }
}

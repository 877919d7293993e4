package org.openiro.platform.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes out of a trace whatever could tell who asked, or about whom: a query may hold a name, an address names a child's
 * record, and a telephone has an address of its own. What is left is the template of the address and how it went.
 */
@ApplicationScoped
public class TracesWithoutPeople implements SpanProcessor {

    private static final String LEFT_OUT = "left out";

    private static final List<AttributeKey<String>> ABOUT_PEOPLE = List.of(
                    "url.full",
                    "url.path",
                    "url.query",
                    "http.url",
                    "http.target",
                    "http.client_ip",
                    "client.address",
                    "network.peer.address",
                    "user_agent.original",
                    "enduser.id")
            .stream()
            .map(AttributeKey::stringKey)
            .toList();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : ABOUT_PEOPLE) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, LEFT_OUT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing was begun.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}

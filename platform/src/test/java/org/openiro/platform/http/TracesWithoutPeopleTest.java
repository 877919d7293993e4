package org.openiro.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class TracesWithoutPeopleTest {

    @Test
    void shouldKeepHowItWentAndLeaveOutAboutWhom() {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(new TracesWithoutPeople())
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            Tracer tracer = provider.get("test");
            tracer.spanBuilder("GET /v1/children")
                    .setAttribute("url.query", "name=Quillfeather")
                    .setAttribute("url.path", "/v1/children/01974000-0000-7000-8000-000000000101")
                    .setAttribute("client.address", "198.51.100.7")
                    .setAttribute("user_agent.original", "Zebedee's telephone")
                    .setAttribute("http.request.method", "GET")
                    .startSpan()
                    .setAttribute("http.route", "/v1/children/{childId}")
                    .end();

            assertThat(exporter.getFinishedSpanItems()).hasSize(1);
            assertThat(exporter.getFinishedSpanItems()
                            .get(0)
                            .getAttributes()
                            .asMap()
                            .toString())
                    .contains("/v1/children/{childId}", "GET")
                    .doesNotContain("Quillfeather", "01974000", "198.51.100.7", "Zebedee");
        }
    }
}

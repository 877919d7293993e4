package org.openiro.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.openiro.platform.problem.ProblemException;

/**
 * Counts the body, because one that comes in chunks does not say beforehand how long it is. The server's own limit,
 * which it answers without a body of its own, lies above this one and is not reached. Files may be as long as the
 * application takes at all, JSON as long as the contract says.
 */
@ApplicationScoped
class BodyLimit {

    private static final Set<String> WITH_A_BODY = Set.of("POST", "PUT", "PATCH");
    private static final long MAX_JSON_SIZE = 1 << 20;

    private final long maxBodySize;

    BodyLimit(@ConfigProperty(name = "openiro.http.max-body-size") MemorySize maxBodySize) {
        this.maxBodySize = maxBodySize.asLongValue();
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        if (WITH_A_BODY.contains(request.getMethod())) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit(request.getMediaType())));
        }
    }

    private long limit(MediaType type) {
        boolean json = type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
        return json ? Math.min(MAX_JSON_SIZE, maxBodySize) : maxBodySize;
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(
                        "content-too-large", "Send less in one request; the contract says how much it may be.");
            }
        }
    }
}

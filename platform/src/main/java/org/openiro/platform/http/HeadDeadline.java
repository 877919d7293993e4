package org.openiro.platform.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closes a connection on which a request was begun, and whose headers are not complete in time, and one on which nothing was
 * ever asked. The server's own limit on idle connections does not see somebody who sends a byte every so often.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    static final String SETTING = "openiro.http.head-timeout";

    private final Duration timeout;
    private Future<?> deadline;
    private final AtomicInteger beingAnswered = new AtomicInteger();

    HeadDeadline(Duration timeout) {
        this.timeout = timeout;
    }

    /** That of the connection of a request, if the server was made with one. */
    static Optional<HeadDeadline> of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? Optional.ofNullable(connection.channel().pipeline().get(HeadDeadline.class))
                : Optional.empty();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        arm(context);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (beingAnswered.get() == 0 && deadline == null) {
            arm(context);
        }
        super.channelRead(context, bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        disarm();
        super.channelInactive(context);
    }

    /** The headers of a request are complete. Called by the connection's own thread. */
    void complete() {
        beingAnswered.incrementAndGet();
        disarm();
    }

    /** The request was answered; what is read from now on begins another one. Called by whoever answered. */
    void answered() {
        beingAnswered.decrementAndGet();
    }

    private void arm(ChannelHandlerContext context) {
        deadline = context.executor().schedule(() -> context.close(), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}

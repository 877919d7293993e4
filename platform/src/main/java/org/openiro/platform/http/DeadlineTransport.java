package org.openiro.platform.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives every connection that a server accepts a {@link HeadDeadline}: neither Quarkus nor Vert.x has one of their own. */
public final class DeadlineTransport extends JDKTransport {

    private final Duration timeout;

    private DeadlineTransport(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
        super.configure(options, domainSocket, server);
        server.handler(new Accepting(timeout));
    }

    @ChannelHandler.Sharable
    private static final class Accepting extends ChannelInboundHandlerAdapter {

        private final Duration timeout;

        Accepting(Duration timeout) {
            this.timeout = timeout;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
            ((Channel) accepted).pipeline().addFirst(new HeadDeadline(timeout));
            super.channelRead(context, accepted);
        }
    }

    /** Found by Vert.x. */
    public static final class Provider implements VertxServiceProvider {

        @Override
        public void init(VertxBuilder vertx) {
            Duration timeout = ConfigProvider.getConfig().getValue(HeadDeadline.SETTING, Duration.class);
            vertx.findTransport(new DeadlineTransport(timeout));
        }
    }
}

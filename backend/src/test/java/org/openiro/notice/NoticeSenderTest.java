package org.openiro.notice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeSenderTest {

    @Test
    void shouldNotWaitForEverOnASilentMailServer() {
        NoticeSender sender = new NoticeSender(mails -> Uni.createFrom().nothing(), Duration.ofMillis(50));
        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), "duty@voices.example", "Waiting", "Please look."))
                .isInstanceOf(TimeoutException.class);
    }
}

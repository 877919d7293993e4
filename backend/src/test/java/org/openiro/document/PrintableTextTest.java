package org.openiro.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

    @Test
    void shouldKeepWhatXmlKnowsAndNothingElse() {
        assertThat(PrintableText.of("Her\tnew\nschool\r\nŵ é € 😀")).isEqualTo("Her\tnew\nschool\r\nŵ é € 😀");
        assertThat(PrintableText.of("one\u000Btwo\fthree")).isEqualTo("one\ntwo\nthree");
        assertThat(PrintableText.of("a\u0001b\u001Fc\uFFFEd\uFFFFe\uD83Df")).isEqualTo("abcdef");
    }
}

package org.openiro.companionapi.help;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Somebody to call or write to. Whatever else is stored with a line is not for children. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Line(
        String name,
        String about,
        String phone,
        String text,
        String textKeyword,
        String email,
        String website,
        String hours) {}

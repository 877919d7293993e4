package org.openiro.iro;

/** In what form information was given. Names are those of the contract. */
enum InformationFormat {
    LEAFLET,
    EASY_READ,
    LARGE_PRINT,
    AUDIO,
    VIDEO,
    ONLINE,
    EXPLAINED
}

package org.openiro.service;

/** Where an entry is between asking and deciding. */
enum ServiceEntryStatus {
    RECORDED,
    REQUESTED,
    ACCEPTED,
    REFUSED
}

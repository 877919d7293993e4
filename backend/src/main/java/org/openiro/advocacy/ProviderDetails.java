package org.openiro.advocacy;

/** Who provides independent advocacy in an authority, and how they are reached. */
record ProviderDetails(String name, String email, String phone) {}

package org.openiro.child;

/** Where a child is placed. Postcode and registration may be null. */
record Placement(
        PlacementKind kind,
        PlacementProviderKind providerKind,
        String postcode,
        RegistrationStanding registrationStatus) {}

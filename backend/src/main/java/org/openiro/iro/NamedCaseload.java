package org.openiro.iro;

import java.util.UUID;

/** @param iro profile of the IRO */
record NamedCaseload(UUID iro, String displayName, Caseload caseload) {}

package org.openiro.authority;

/** The authority runs its reviewing service in another way from now on; fired in the transaction of the change. */
public record ServicePolicyChanged() {}

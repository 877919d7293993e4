package org.openiro.companionapi.limit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.limit.Allowance;

/** What this replica allows. */
@ApplicationScoped
class Allowances {

    private final Allowance ofAddresses;
    private final Allowance ofChildren;

    Allowances(
            @ConfigProperty(name = "openiro.limit.address-per-minute") int address,
            @ConfigProperty(name = "openiro.limit.child-per-minute") int child) {
        this.ofAddresses = new Allowance(address);
        this.ofChildren = new Allowance(child);
    }

    Allowance ofAddresses() {
        return ofAddresses;
    }

    Allowance ofChildren() {
        return ofChildren;
    }
}

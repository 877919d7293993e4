package org.openiro.advocacy;

import jakarta.persistence.Entity;
import org.openiro.platform.data.Aggregate;

/** The service that an authority has arranged under Children Act 1989, section 26A: one at a time. */
@Entity
class AdvocacyProvider extends Aggregate {

    private String name;
    private String email;
    private String phone;

    protected AdvocacyProvider() {}

    AdvocacyProvider(ProviderDetails details) {
        become(details);
    }

    final void become(ProviderDetails details) {
        name = details.name().strip();
        email = details.email();
        phone = details.phone();
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }
}

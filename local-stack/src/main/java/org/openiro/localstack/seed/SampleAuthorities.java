package org.openiro.localstack.seed;

import org.openiro.localstack.Console;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.SignIns;
import org.openiro.testkit.sample.SampleAuthority;

/**
 * Fills the two made-up authorities of the local stack, through the API and with real tokens, as an authority would be
 * set up. What is there already is left as it is, so every start can do it again.
 */
public final class SampleAuthorities {

    private final SignIns signIns;
    private final Console console;

    public SampleAuthorities(SignIns signIns, Console console) {
        this.signIns = signIns;
        this.console = console;
    }

    /** Registers people, sends the sample returns, and gives two children access to the app. */
    public void load() {
        LocalTime time = new LocalTime(signIns.addresses().directory());
        for (SampleAuthority authority : SampleAuthority.values()) {
            long begin = System.nanoTime();
            new AuthoritySetUp(signIns, authority, time.today()).load();
            console.done(authority.displayName(), System.nanoTime() - begin);
        }
        long begin = System.nanoTime();
        ChildSetUp children = new ChildSetUp(signIns, time);
        for (ChildPersona child : ChildPersona.values()) {
            children.load(child);
        }
        console.done("children with the app", System.nanoTime() - begin);
    }
}

package org.openiro.localstack.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openiro.localstack.stack.Addresses;
import org.openiro.testkit.RealmKeys;
import org.openiro.testkit.Realms;

/** A key with which both realms sign, and whose private part we know: what somebody has who stole it. */
final class RealmKey implements AutoCloseable {

    private static final int BITS = 2048;

    private final KeyPair pair;
    private final Map<RealmKeys, RealmKeys.Added> added = new LinkedHashMap<>();
    private String id;

    private RealmKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Both realms sign with a new key from now on. */
    static RealmKey taken(Addresses stack) {
        RealmKey key = new RealmKey(pair());
        for (String realm : new String[] {Realms.STAFF, Realms.CHILDREN}) {
            RealmKeys keys =
                    new RealmKeys(stack.keycloak().toString(), stack.directory().keycloak(), realm);
            RealmKeys.Added there = keys.add(key.pair.getPrivate());
            key.added.put(keys, there);
            key.id = there.id();
        }
        return key;
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As both realms name it: they take it from the key itself. */
    String id() {
        return id;
    }

    KeyPair keys() {
        return pair;
    }

    /** Withdraws it: both realms sign as before. */
    @Override
    public void close() {
        added.forEach(RealmKeys::withdraw);
        added.clear();
    }
}

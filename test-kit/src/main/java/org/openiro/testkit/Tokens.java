package org.openiro.testkit;

/**
 * What a token endpoint answered.
 *
 * @param access the signed access token
 * @param refresh the refresh token, or null where the grant gives none
 * @param expiresInSeconds how long the access token is valid
 */
public record Tokens(String access, String refresh, int expiresInSeconds) {

    /** Names the values without giving them away. */
    @Override
    public String toString() {
        return "Tokens[expiresInSeconds=" + expiresInSeconds + "]";
    }
}

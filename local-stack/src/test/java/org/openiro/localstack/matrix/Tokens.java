package org.openiro.localstack.matrix;

import java.util.Optional;
import org.openiro.localstack.api.SignIns;

/** Real tokens of the callers, and their forgeries. */
final class Tokens {

    private final SignIns signIns;
    private final Cases cases;

    Tokens(SignIns signIns, Cases cases) {
        this.signIns = signIns;
        this.cases = cases;
    }

    Optional<String> of(Cell cell) {
        Caller caller = cell.caller();
        Optional<String> token = caller == Caller.CHILD
                ? Optional.of(childToken(cell))
                : caller.persona().map(signIns::token);
        return cell.relation() == Relation.NOT_SIGNED_IN ? token.map(Tokens::forged) : token;
    }

    /** Leaving ends a sign-in, so that takes one of its own. */
    private String childToken(Cell cell) {
        CareCase own = cases.of(Relation.OWN);
        boolean leaves = cell.operation().id().equals("quickExit") && cell.relation() == Relation.OWN;
        return leaves ? own.freshChildToken() : own.childToken();
    }

    /** One character of the signature is another one; the last would not always count. */
    private static String forged(String token) {
        int place = token.length() - 20;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }
}

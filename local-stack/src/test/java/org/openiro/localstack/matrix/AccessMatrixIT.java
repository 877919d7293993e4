package org.openiro.localstack.matrix;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.stack.Addresses;

/**
 * Every operation of both contracts, as every role, about what is the caller's own, somebody else's in the same
 * authority, another authority's, and without being signed in: over HTTP, with real tokens.
 */
@ExtendWith(OneStack.class)
class AccessMatrixIT {

    private static final int AT_ONCE = 6;

    /** Signs the child out, so that nothing of theirs can come after it. */
    private static final Predicate<Cell> LAST = cell -> cell.operation().id().equals("quickExit");

    @Test
    void shouldLetEverybodyDoExactlyWhatIsTheirs(Addresses addresses) throws Exception {
        AccessTable table = AccessTable.read();
        List<Cell> cells = Cell.all(table);
        SignIns signIns = new SignIns(addresses);
        long begin = System.nanoTime();
        Cases cases = Cases.make(table, signIns);
        long made = System.nanoTime();
        Requests requests = new Requests(addresses, new Tokens(signIns, cases), cases);
        Judgement judgement = new Judgement(table, cases);

        List<String> wrong =
                new ArrayList<>(tried(cells.stream().filter(LAST.negate()).toList(), requests, judgement));
        wrong.addAll(tried(cells.stream().filter(LAST).toList(), requests, judgement));

        System.out.printf(
                "The matrix: %d cells of %d operations, %d wrong (cases made in %d s, cells tried in %d s)%n",
                cells.size(),
                table.rows().size(),
                wrong.size(),
                (made - begin) / 1_000_000_000,
                (System.nanoTime() - made) / 1_000_000_000);
        if (!wrong.isEmpty()) {
            fail("%d wrong cells:%n  %s", wrong.size(), String.join(System.lineSeparator() + "  ", wrong));
        }
    }

    private static List<String> tried(List<Cell> cells, Requests requests, Judgement judgement) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Optional<String>>> results = threads.invokeAll(cells.stream()
                    .map(cell -> (Callable<Optional<String>>)
                            () -> judgement.on(cell, requests.send(cell)).map(problem -> cell.title() + " " + problem))
                    .toList());
            List<String> wrong = new ArrayList<>();
            for (Future<Optional<String>> result : results) {
                result.get().ifPresent(wrong::add);
            }
            return wrong;
        } finally {
            threads.shutdownNow();
        }
    }
}

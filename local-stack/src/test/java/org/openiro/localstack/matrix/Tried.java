package org.openiro.localstack.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Tries cells, several at once, and tells what is wrong in their order. */
final class Tried {

    private static final int AT_ONCE = 6;

    private Tried() {}

    static List<String> all(List<Cell> cells, Function<Cell, Optional<String>> attempt) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> wrong = new ArrayList<>();
            for (Future<Optional<String>> result : threads.invokeAll(cells.stream()
                    .map(cell -> (Callable<Optional<String>>) () -> attempt.apply(cell))
                    .toList())) {
                result.get().ifPresent(wrong::add);
            }
            return wrong;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A cell could not be tried", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}

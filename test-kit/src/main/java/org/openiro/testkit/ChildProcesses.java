package org.openiro.testkit;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that the kit started. */
public final class ChildProcesses {

    private static final int GRACE_SECONDS = 20;

    private ChildProcesses() {}

    /** Stops a process and its descendants: politely first, by force if they have not ended after 20 seconds. */
    public static void stop(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : all) {
            if (!ended(each)) {
                each.destroyForcibly();
                ended(each);
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

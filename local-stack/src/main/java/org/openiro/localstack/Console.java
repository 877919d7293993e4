package org.openiro.localstack;

import java.io.PrintStream;

/** What a person at the terminal reads. Colours only on a terminal, and not when NO_COLOR is set. */
public final class Console {

    private static final String ESC = "\u001B[";
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final boolean colours;

    private Console(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** The terminal that the program was started from. */
    public static Console ofProgram() {
        return new Console(System.out, System.console() != null && System.getenv("NO_COLOR") == null);
    }

    /** Plain text to a stream. */
    public static Console to(PrintStream out) {
        return new Console(out, false);
    }

    public void line(String text) {
        out.println(text);
    }

    public void heading(String text) {
        out.println();
        out.println(style("1", text));
    }

    /** A check that held. */
    public void passed(String text) {
        out.println("   " + style("32", "\u2713") + " " + text);
    }

    /** A check that did not hold. */
    public void failed(String text) {
        out.println("   " + style("31", "\u2717 " + text));
    }

    /** Something worth knowing about what is going on. */
    public void note(String text) {
        text.lines().forEach(line -> out.println("     " + style("2", line)));
    }

    /** A part of the work that has been done, and how long it took. */
    public void done(String what, long nanos) {
        out.printf("  %-28s %5.1f s%n", what, nanos / NANOS);
    }

    /** Replaces the present line on a terminal; prints nothing elsewhere. */
    public void progress(String text) {
        if (colours) {
            out.print("\r" + ESC + "K  " + text);
            out.flush();
        }
    }

    /** Ends a line of progress. */
    public void progressDone() {
        progress("");
    }

    /** To the error stream, so that what a command prints can be used by another. */
    public void problem(String text) {
        System.err.println(colours ? ESC + "31m" + text + ESC + "0m" : text);
    }

    private String style(String code, String text) {
        return colours ? ESC + code + "m" + text + ESC + "0m" : text;
    }
}

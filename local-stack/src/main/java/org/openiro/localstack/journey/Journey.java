package org.openiro.localstack.journey;

import java.util.List;
import org.openiro.localstack.Console;
import org.openiro.localstack.api.UnexpectedAnswerException;
import org.openiro.localstack.stack.Addresses;

/**
 * The main job of OpenIRO from end to end, over HTTP and with real tokens: a statutory return goes in, clocks come out, an
 * IRO is allocated, and a child is heard. It exists once: for people ({@code openiro tour}) and for the tests.
 */
public final class Journey {

    private static final List<Step> STEPS = List.of(
            new ReturnIsImported(),
            new ChildBecomesLookedAfter(),
            new IroIsAllocated(),
            new BrotherComesIntoCare(),
            new ChildGetsTheApp(),
            new IroSaysWhenTheyVisit(),
            new ChildWritesToTheIro(),
            new ChildPreparesForTheReview(),
            new ChildAsksForAChange(),
            new ReviewIsPrepared(),
            new ReviewIsHeld(),
            new QualityFormIsSubmitted(),
            new ReviewConsidersThePlan(),
            new DecisionsAreMade(),
            new ChildSaysHowItWas(),
            new SocialWorkerSaysHowItWas(),
            new RecordReachesEverybody(),
            new MonthsBetweenReviews(),
            new ChildAsksForAnAdvocate(),
            new StrangersGetNothing());

    private final Scene scene;

    public Journey(Addresses addresses) {
        this.scene = new Scene(addresses);
    }

    /** How many things held, and how many did not. */
    public record Outcome(int passed, int failed) {}

    /** One step, ready to be walked. Steps must be walked in order: later ones use what earlier ones made. */
    public record Leg(String title, java.util.function.Consumer<Report> walk) {}

    public List<Leg> legs() {
        return STEPS.stream()
                .map(step -> new Leg(step.title(), report -> step.walk(scene, report)))
                .toList();
    }

    /** Walks all the way and tells it to a person. */
    public Outcome walk(Console console) {
        Telling telling = new Telling(console);
        int number = 0;
        for (Leg leg : legs()) {
            number++;
            console.heading("%2d  %s".formatted(number, leg.title()));
            try {
                leg.walk().accept(telling);
            } catch (StepFailedException | UnexpectedAnswerException | IllegalStateException e) {
                telling.failed(e.getMessage());
            } catch (RuntimeException e) {
                telling.failed(e.toString());
            }
        }
        return new Outcome(telling.passed, telling.failed);
    }

    private static final class Telling implements Report {

        private final Console console;
        private int passed;
        private int failed;

        private Telling(Console console) {
            this.console = console;
        }

        @Override
        public void passed(String what) {
            passed++;
            console.passed(what);
        }

        private void failed(String what) {
            failed++;
            console.failed(what);
        }

        @Override
        public void note(String text) {
            console.note(text);
        }
    }
}

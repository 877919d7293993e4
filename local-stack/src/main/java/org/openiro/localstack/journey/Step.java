package org.openiro.localstack.journey;

/** One step of the journey. */
interface Step {

    /** What happens, as one would tell it. */
    String title();

    /** Does it, and reports what holds. The first thing that does not hold ends the step. */
    void walk(Scene scene, Report report);
}

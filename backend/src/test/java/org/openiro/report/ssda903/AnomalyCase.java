package org.openiro.report.ssda903;

/**
 * @param anomaly what must be found
 * @param triggers a return that has it
 * @param nearMiss a return that nearly has it
 */
record AnomalyCase(Anomaly anomaly, MiniReturn triggers, MiniReturn nearMiss) {

    @Override
    public String toString() {
        return anomaly.name();
    }
}

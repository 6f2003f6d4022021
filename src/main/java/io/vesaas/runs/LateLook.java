package io.vesaas.runs;

/** @param number how many looks after the run's ending this is, from 1 */
record LateLook(Ledger run, int number) {

    private static final int MOST = 12;

    /** Whether what is not known now will never be. */
    boolean isLast() {
        return number >= MOST;
    }
}

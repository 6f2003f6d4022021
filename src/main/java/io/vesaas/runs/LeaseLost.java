package io.vesaas.runs;

/** Another replica has taken the run over, or it has ended; whoever hears this writes nothing more. */
final class LeaseLost extends RuntimeException {

    LeaseLost(Lease lease) {
        super("run " + lease.run() + " is no longer led under epoch " + lease.epoch());
    }
}

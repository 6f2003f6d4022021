package io.vesaas.portal;

import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;

/** Does something after a click that has no form to show a problem in. */
final class Attempt {

    private Attempt() {}

    /** Says what went wrong in a message that stays. */
    static void now(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}

package dev.tracelab.lab.adaptive;

import dev.tracelab.lab.LabException;

/**
 * What the controller aims at.
 *
 * @param target traces a second of one service, all its operations together
 * @param least the lowest probability; at {@code rate × least} above {@code target} the target cannot be kept
 * @param most the highest probability, also of operations that are not listed
 * @param visible traces a second that each operation is given even where the target has to suffer, so that a rare one next
 *     to many busy ones is still seen
 * @param damping the part of the way, in logarithms, that a probability goes in one round: 1 goes at once and follows every
 *     chance fluctuation, 0 never moves
 * @param tolerance a probability this close to the wanted one stays as it is
 * @param forgetAfter rounds without a request after which an operation is listed no more
 */
record AdaptiveSettings(
        double target, double least, double most, double visible, double damping, double tolerance, int forgetAfter) {

    AdaptiveSettings {
        require(target > 0 && Double.isFinite(target), "--target", target, "traces a second, above 0");
        require(least > 0 && least <= 1, "--least", least, "a probability above 0, at most 1");
        require(most >= least && most <= 1, "--most", most, "a probability from --least (" + least + ") to 1");
        require(visible >= 0 && visible <= target, "--visible", visible, "from 0 to --target (" + target + ")");
        require(damping > 0 && damping <= 1, "--damping", damping, "above 0, at most 1");
        require(tolerance >= 0 && tolerance < 1, "--tolerance", tolerance, "from 0, below 1");
        require(forgetAfter >= 1, "--forget-after", forgetAfter, "1 round or more");
    }

    /** One trace a minute of each operation at least; half of the way in each round; 10 % off is good enough. */
    static AdaptiveSettings ofTarget(double target) {
        return new AdaptiveSettings(target, 0.0001, 1, Math.min(target, 1 / 60.0), 0.5, 0.1, 60);
    }

    private static void require(boolean holds, String option, double value, String right) {
        if (!holds) {
            throw LabException.environment(option + " " + value + ": must be " + right + ".");
        }
    }
}

package dev.tracelab.lab.adaptive;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the rates of requests are read that were taken before any sampler. */
interface RateSource {

    Rates read();

    /**
     * @param perSecond requests a second by operation; one that had none may be missing
     * @param answered services whose rates are known
     * @param problems why others' are not, for people
     */
    record Rates(Map<Operation, Double> perSecond, Set<String> answered, List<String> problems) {}
}

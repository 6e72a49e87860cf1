package dev.tracelab.lab.load;

/**
 * The memory of one process of the stack, in bytes as PSS.
 *
 * @param part its name; trace-store is part of the lab's own process
 */
record PartMemory(String part, long before, long after) {}

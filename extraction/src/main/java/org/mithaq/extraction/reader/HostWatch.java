package org.mithaq.extraction.reader;

/**
 * Ends this process as soon as the host has ended, however that came (also by kill -9): an idle reader would notice by
 * itself that its input is closed, but not one that is busy with an endless file.
 */
final class HostWatch {

    private HostWatch() {}

    static void start() {
        ProcessHandle.current().parent().ifPresent(host -> host.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}

package org.mithaq.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The mail server is down for a day, shortened: the server's clock, which libfaketime reads from a file, goes on by hours while notices are
 * made that nobody takes. When it is back every notice leaves, in one mail and in no other.
 */
final class MailFault implements Faults.Fault {

    private static final int HOURS = 24;
    private static final int HOURS_AT_ONCE = 4;
    private static final int LONGEST_SECONDS = 300;

    private final Path offset;
    private final int port;

    /** @param port on which the server expects the mail server */
    MailFault(String file, int port) {
        this.offset = Path.of(file);
        this.port = port;
    }

    @Override
    public void run(Faults with) throws IOException, InterruptedException {
        jump(0);
        with.server.start();
        with.people();
        for (int round = 0; round < with.rounds; round++) {
            int day = round * (HOURS + 2);
            int made = 0;
            for (int hour = 0; hour < HOURS; hour += HOURS_AT_ONCE) {
                jump(day + hour);
                for (int i = 0; i < 3; i++) {
                    with.ledger.file(true);
                    made++;
                }
                // the courier looks every ten seconds
                TimeUnit.SECONDS.sleep(11);
            }
            with.ledger.sendAgain();
            with.ledger.checkWithoutForgetting();
            try (MailSink sink = new MailSink(port)) {
                jump(day + HOURS + 1);
                settle(with, sink, made);
            }
            with.ledger.forget();
        }
        with.inspect();
    }

    /** Each document that went to review is told to the reviewer, by its address, in one mail. */
    private static void settle(Faults with, MailSink sink, int made) throws InterruptedException {
        List<String> documents = with.ledger.filed();
        for (int second = 0; second < LONGEST_SECONDS; second++) {
            if (documents.stream().allMatch(document -> sink.mentions(document) > 0)) {
                break;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        // whatever is sent twice would come now
        TimeUnit.SECONDS.sleep(25);
        for (String document : documents) {
            int mails = sink.mentions(document);
            if (mails != 1) {
                with.ledger.wrong(document + " is in " + mails + " mails");
            }
        }
        if (sink.repeated() > 0) {
            with.ledger.wrong(sink.repeated() + " mails came twice");
        }
        Faults.print(
                "%d documents, %d filed while no mail was taken, %d mails afterwards",
                documents.size(), made, sink.mails());
    }

    private void jump(int hours) throws IOException {
        Files.writeString(offset, "+" + hours + "h\n", StandardCharsets.UTF_8);
    }
}

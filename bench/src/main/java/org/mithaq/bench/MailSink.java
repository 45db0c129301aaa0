package org.mithaq.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes every mail and delivers none. */
final class MailSink implements AutoCloseable {

    private final ServerSocket socket;
    /** As they came, and with what is encoded read out. */
    private final List<String> mails = new CopyOnWriteArrayList<>();

    MailSink(int port) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int mails() {
        return mails.size();
    }

    /** In how many mails of the reviewer that stands. */
    int mentions(String words) {
        return (int) mails.stream()
                .filter(mail -> mail.contains("fault-reviewer@"))
                .filter(mail -> mail.contains(words))
                .count();
    }

    /** Mails whose {@code Message-ID} another one has. */
    int repeated() {
        List<String> ids = mails.stream()
                .flatMap(String::lines)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                .toList();
        return ids.size() - (int) ids.stream().distinct().count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread thread = new Thread(() -> serve(caller));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = caller.getOutputStream()) {
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    say(out, "354 go on");
                    mails.add(readable(data(in)));
                    say(out, "250 taken");
                } else if (line.equalsIgnoreCase("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 sink");
                }
            }
        } catch (IOException gone) {
            // The caller sends again what was not taken.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static String readable(String mail) {
        StringBuilder text = new StringBuilder();
        for (String part : mail.split("\n\n")) {
            String joined = part.replace("\n", "");
            try {
                text.append('\n').append(new String(Base64.getDecoder().decode(joined), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException plain) {
                text.append('\n').append(part.replace("=\n", ""));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

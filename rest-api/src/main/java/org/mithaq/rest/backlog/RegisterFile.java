package org.mithaq.rest.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mithaq.backlog.RegisterLines;
import org.mithaq.backlog.RegisterTable;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/** A register as it is sent: CSV or XLSX, told by its bytes. */
final class RegisterFile {

    private static final int LIMIT = 20_000_000;

    private RegisterFile() {}

    /** @throws Problem {@code PRM-BACKLOG-006} (INVALID) for another format, {@code PRM-BACKLOG-005} (TOO_LARGE) */
    static RegisterTable read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw RegisterTable.tooLarge();
        }
        return RegisterTable.of(lines(bytes));
    }

    private static RegisterLines lines(byte[] bytes) throws IOException {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            Path file = Files.createTempFile("register", ".xlsx");
            try {
                Files.write(file, bytes);
                return Workbook.read(file);
            } catch (IOException e) {
                throw Problem.of(Kind.INVALID, "PRM-BACKLOG-006");
            } finally {
                Files.delete(file);
            }
        }
        // an office file that is older, or protected by a password; a picture; anything else that is no text
        for (int i = 0; i < Math.min(bytes.length, 512); i++) {
            boolean wide = i < 2 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
            if (wide) {
                break;
            }
            if (bytes[i] == 0) {
                throw Problem.of(Kind.INVALID, "PRM-BACKLOG-006");
            }
        }
        return SeparatedText.read(bytes);
    }
}

package org.mithaq.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How text is recognised in pictures, by an installed Tesseract, and what one file may cost.
 *
 * @param command name of the program, looked for on the PATH, or where it is
 * @param languages by Tesseract's codes; those that are not installed are left out
 * @param pages of one file, from the first
 * @param time for one file; what was recognised by then counts
 * @param pageTime for one page, which is left out beyond it
 * @param memoryMegabytes address space of the program, where the system can cap it (by prlimit, on Linux)
 */
public record OcrSettings(
        Path command, List<String> languages, int pages, Duration time, Duration pageTime, int memoryMegabytes) {

    public OcrSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || languages.stream().anyMatch(language -> !language.matches("[A-Za-z_]{3,20}"))) {
            throw new IllegalArgumentException("languages are codes of Tesseract such as ara: " + languages);
        }
        if (pages < 1 || memoryMegabytes < 128) {
            throw new IllegalArgumentException("at least a page is read, in at least 128 MB");
        }
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || pageTime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a page needs at least a second: " + time + ", " + pageTime);
        }
    }

    /** Arabic, French and English; 50 pages and ten minutes of a file, two minutes of a page, 1 GB. */
    public static OcrSettings standard() {
        return new OcrSettings(
                Path.of("tesseract"),
                List.of("ara", "fra", "eng"),
                50,
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                1024);
    }
}

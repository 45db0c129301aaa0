package org.mithaq.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.PipesResult.STATUS;
import org.mithaq.document.PageText;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextState;
import org.mithaq.extraction.reader.PictureRequest;
import org.mithaq.language.WorkingLanguage;

/**
 * The text of one file's pictures: a reader draws a few of them, Tesseract reads each, until there are no more or pages or
 * time are used up. Drawing happens in readers because what is drawn is as hostile as what is read.
 */
final class Recognition {

    private static final int DOTS_PER_INCH = 300;
    /** A3 at that. */
    private static final long PIXELS = 18_000_000;
    /** A reader is busy with them for some seconds, in which it reads nothing else. */
    private static final int AT_ONCE = 4;

    private static final String ARABIC = "ara";
    /** Fewer are what is seen in a photograph. */
    private static final int FEWEST_LETTERS = 8;

    private final Readers readers;
    private final Tesseract tesseract;
    private final OcrSettings settings;
    private final int characters;
    private final List<String> pages = new ArrayList<>();
    private final long end;
    private int length;
    private boolean outOfTime;
    private boolean failed;

    Recognition(Readers readers, Tesseract tesseract, OcrSettings settings, int characters) {
        this.readers = readers;
        this.tesseract = tesseract;
        this.settings = settings;
        this.characters = characters;
        this.end = System.nanoTime() + settings.time().toNanos();
    }

    /**
     * @param file its name among the readers' files
     * @param folder an empty one, for the pictures
     * @return RECOGNISED, or why there is no text
     */
    Extraction of(String file, Path folder, String type) throws IOException, InterruptedException {
        Optional<TextState> stopped = Optional.empty();
        int found = AT_ONCE;
        for (int first = 0; stopped.isEmpty() && found == AT_ONCE && goesOn(first); first += AT_ONCE) {
            int count = Math.min(AT_ONCE, settings.pages() - first);
            Optional<PipesResult> result =
                    readers.pictures(file, new PictureRequest(folder.toString(), first, count, DOTS_PER_INCH, PIXELS));
            stopped = result.map(PipesResult::getStatus)
                    .map(Recognition::whyNot)
                    .orElse(Optional.of(TextState.NO_EXTRACTOR));
            found = read(folder);
        }
        List<String> clean = TextRepair.of(pages);
        if (letters(clean) >= FEWEST_LETTERS) {
            return new Extraction(
                    TextState.RECOGNISED,
                    Optional.of(new PageText(clean)),
                    Optional.of(type),
                    Optional.empty(),
                    LanguageDetector.languagesOf(clean));
        }
        boolean looked = !failed && !pages.isEmpty();
        TextState none = outOfTime ? TextState.TIMED_OUT : looked ? TextState.EMPTY : TextState.IMAGE_ONLY;
        return Extraction.unreadable(stopped.orElse(none), Optional.of(type));
    }

    private boolean goesOn(int first) {
        return first < settings.pages() && !outOfTime && length < characters;
    }

    private static Optional<TextState> whyNot(STATUS status) {
        return switch (status) {
            case TIMEOUT -> Optional.of(TextState.TIMED_OUT);
            case OOM -> Optional.of(TextState.TOO_LARGE);
            case UNSPECIFIED_CRASH -> Optional.of(TextState.DAMAGED);
            default -> Optional.empty();
        };
    }

    /** Reads and removes what was drawn; returns how many there were. */
    private int read(Path folder) throws IOException, InterruptedException {
        List<Path> drawn;
        try (Stream<Path> files = Files.list(folder)) {
            drawn = files.sorted().toList();
        }
        int found = 0;
        for (Path file : drawn) {
            if (file.getFileName().toString().endsWith(".png")) {
                found++;
                if (!outOfTime && length < characters) {
                    page(file);
                }
            }
            Files.delete(file);
        }
        return found;
    }

    private void page(Path picture) throws IOException, InterruptedException {
        String text = "";
        try {
            text = text(picture, tesseract.languages());
            if (isArabicAlone(text)) {
                // Asked for one script alone it takes no letter for one of another.
                text = text(picture, List.of(ARABIC));
            }
        } catch (TimeoutException e) {
            outOfTime |= System.nanoTime() >= end;
            failed = true;
        }
        pages.add(text);
        length += text.length();
    }

    private String text(Path picture, List<String> languages)
            throws IOException, InterruptedException, TimeoutException {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        Optional<String> text = tesseract.textOf(picture, languages, left, characters - length);
        failed |= text.isEmpty();
        return text.orElse("").replace('\f', '\n');
    }

    private boolean isArabicAlone(String text) {
        return tesseract.languages().size() > 1
                && tesseract.languages().contains(ARABIC)
                && LanguageDetector.languagesOf(List.of(text)).equals(List.of(WorkingLanguage.AR));
    }

    private static long letters(List<String> pages) {
        return pages.stream()
                .mapToLong(page -> page.codePoints().filter(Character::isLetter).count())
                .sum();
    }
}

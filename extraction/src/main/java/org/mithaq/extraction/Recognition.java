package org.mithaq.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.PipesResult.STATUS;
import org.mithaq.document.PageText;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.document.TextState;
import org.mithaq.extraction.reader.PictureRequest;
import org.mithaq.language.WorkingLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of one file's pictures: a reader draws a few of them, Tesseract reads each, until there are no more or pages or
 * time are used up. Drawing happens in readers because what is drawn is as hostile as what is read.
 */
final class Recognition {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final int DOTS_PER_INCH = 300;
    /** A3 at that. */
    private static final long PIXELS = 18_000_000;
    /** A reader is busy with them for some seconds, in which it reads nothing else. */
    private static final int AT_ONCE = 4;

    /** A file can say of itself that it has millions. */
    private static final int MOST_PAGES = 10_000;

    private static final String ARABIC = "ara";
    /** Fewer are what is seen in a photograph. */
    private static final int FEWEST_LETTERS = 8;

    private final Readers readers;
    private final Tesseract tesseract;
    private final OcrSettings settings;
    private final int characters;
    private final List<String> pages = new ArrayList<>();
    /** By System.nanoTime, once a reader was there: its start takes nothing of the file's time. */
    private OptionalLong end = OptionalLong.empty();

    private int length;
    /** Of the document, as far as the readers have come to know. */
    private int known;

    private boolean usable = true;

    Recognition(Readers readers, Tesseract tesseract, OcrSettings settings, int characters) {
        this.readers = readers;
        this.tesseract = tesseract;
        this.settings = settings;
        this.characters = characters;
    }

    /**
     * @param file its name among the readers' files
     * @param folder an empty one, for the pictures
     * @return RECOGNISED, with empty pages for those that could not be looked at; or IMAGE_ONLY
     * @throws IOException when no reader could be had, which says nothing of the file
     */
    Extraction of(String file, Path folder, String type) throws IOException, InterruptedException {
        boolean more = true;
        boolean again = false;
        while (more && goesOn()) {
            int count = Math.min(AT_ONCE, settings.pages() - pages.size());
            Optional<PipesResult> result = readers.pictures(
                    file, new PictureRequest(folder.toString(), pages.size(), count, DOTS_PER_INCH, PIXELS));
            end = end.isPresent()
                    ? end
                    : OptionalLong.of(System.nanoTime() + settings.time().toNanos());
            int found = read(folder);
            boolean ended = result.filter(Readers::hasEnded).isPresent();
            more = found == count;
            if (ended && !more) {
                // Perhaps somebody else ended the process; a second end over the same page is the page's doing.
                boolean perhaps = isCrash(result) && (found > 0 || !again);
                more = perhaps || pages.size() < known;
                if (more && !perhaps) {
                    pages.add("");
                }
                again = perhaps;
            }
        }
        return outcome(type);
    }

    private Extraction outcome(String type) {
        while (pages.size() < Math.min(known, MOST_PAGES)) {
            pages.add("");
        }
        List<String> clean = TextRepair.of(pages);
        return !usable || letters(clean) < FEWEST_LETTERS
                ? Extraction.unreadable(TextState.IMAGE_ONLY, Optional.of(type))
                : new Extraction(
                        TextState.RECOGNISED,
                        Optional.of(new PageText(clean)),
                        Optional.of(type),
                        Optional.empty(),
                        LanguageDetector.languagesOf(clean));
    }

    private static boolean isCrash(Optional<PipesResult> result) {
        return result.map(PipesResult::getStatus)
                .filter(STATUS.UNSPECIFIED_CRASH::equals)
                .isPresent();
    }

    private boolean goesOn() {
        return usable && pages.size() < settings.pages() && isInTime() && length < characters;
    }

    private boolean isInTime() {
        return end.isEmpty() || left() > 0;
    }

    private long left() {
        return end.orElseThrow() - System.nanoTime();
    }

    /** Reads and removes what was drawn; returns how many there were. */
    private int read(Path folder) throws IOException, InterruptedException {
        List<Path> drawn;
        try (Stream<Path> files = Files.list(folder)) {
            drawn = files.sorted().toList();
        }
        int found = 0;
        for (Path file : drawn) {
            String name = file.getFileName().toString();
            if (name.startsWith(PictureRequest.MET)) {
                known = Math.max(known, Integer.parseInt(name.substring(PictureRequest.MET.length())));
            } else if (name.endsWith(PictureRequest.DRAWN) || name.endsWith(PictureRequest.BROKEN)) {
                found++;
                boolean read = name.endsWith(PictureRequest.DRAWN) && usable && isInTime() && length < characters;
                pages.add(read ? page(file) : "");
            }
            Files.delete(file);
        }
        return found;
    }

    /** Empty where Tesseract fails or takes too long. */
    private String page(Path picture) throws InterruptedException {
        try {
            String text = text(picture, tesseract.languages());
            // Asked for one script alone it takes no letter for one of another.
            String best = isArabicAlone(text) ? text(picture, List.of(ARABIC)) : text;
            length += best.length();
            return best;
        } catch (TimeoutException e) {
            return "";
        } catch (IOException e) {
            LOG.warn("Tesseract cannot be run; a scan stays without text until the next start", e);
            usable = false;
            return "";
        }
    }

    private String text(Path picture, List<String> languages)
            throws IOException, InterruptedException, TimeoutException {
        Duration left = Duration.ofNanos(Math.max(1, left()));
        return tesseract
                .textOf(picture, languages, left, characters - length)
                .orElse("")
                .replace('\f', '\n');
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

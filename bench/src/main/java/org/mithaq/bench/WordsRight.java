package org.mithaq.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mithaq.document.PageText;
import org.mithaq.document.SamplePdf;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.extraction.TikaTextExtractor;

/**
 * Which share of the words of Arabic PDFs comes out right, and in order: of PDFs with a reference text beside them
 * ({@code name.pdf.reference.txt}); of the other Arabic files of the collection, laid out as PDFs in the ways of several producers,
 * where their own text is the reference; and, of PDFs without a reference, the share of words that other files have, too.
 */
final class WordsRight {

    static final String REFERENCE = ".reference.txt";

    private static final Pattern WORD =
            Pattern.compile("[\\u0620-\\u063A\\u0641-\\u064A\\u064B-\\u0652]+|[\\p{Nd}\\p{IsLatin}]+");
    private static final Pattern ARABIC = Pattern.compile("[\\u0620-\\u063A\\u0641-\\u064A]+");
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640]");
    private static final int LONGEST_LINE = 80;
    private static final int LINES = 40;

    private WordsRight() {}

    static void print(TikaTextExtractor extractor, List<Path> files) throws IOException {
        List<Path> pdfs = new ArrayList<>();
        List<PageText> others = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Path file : files) {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                pdfs.add(file);
                continue;
            }
            TextOfFiles.read(extractor, file)
                    .text()
                    .filter(text -> isArabic(text.joined()))
                    .ifPresent(text -> {
                        others.add(text);
                        known.addAll(bare(words(text.joined())));
                    });
        }
        System.out.printf(Locale.ROOT, "%nArabic PDFs: share of words right, in order%n");
        laidOut(extractor, others, "lines as seen", line -> line);
        laidOut(extractor, others, "lam-alef reversed", line -> line.replaceAll("ل([اأإآ])", "$1ل"));
        laidOut(extractor, others, "lam-alef as one sign", WordsRight::ligatures);
        System.out.printf(
                Locale.ROOT, "%nArabic PDFs: share of words right (with a reference), or known from other files%n");
        for (Path pdf : pdfs) {
            Extraction extraction = TextOfFiles.read(extractor, pdf);
            if (extraction.text().isPresent()
                    && isArabic(extraction.text().get().joined())) {
                one(pdf, extraction.text().get().joined(), known);
            }
        }
    }

    private static void one(Path pdf, String text, Set<String> known) throws IOException {
        Path reference = pdf.resolveSibling(pdf.getFileName() + REFERENCE);
        if (Files.exists(reference)) {
            System.out.printf(
                    Locale.ROOT,
                    "  right %5.1f %%  %s%n",
                    100 * right(words(Files.readString(reference)), words(text)),
                    pdf.getFileName());
            return;
        }
        List<String> words = bare(words(text)).stream()
                .filter(word -> ARABIC.matcher(word).matches())
                .toList();
        double share = words.stream().filter(word -> isKnown(word, known)).count() / (double) Math.max(1, words.size());
        System.out.printf(Locale.ROOT, "  known %5.1f %%  %s%n", 100 * share, pdf.getFileName());
    }

    private static void laidOut(
            TikaTextExtractor extractor, List<PageText> texts, String how, UnaryOperator<String> asDrawn)
            throws IOException {
        double right = 0;
        int all = 0;
        for (PageText text : texts) {
            List<String> lines = lines(text.joined());
            SamplePdf pdf = new SamplePdf();
            for (int from = 0; from < lines.size(); from += LINES) {
                pdf.page(lines.subList(from, Math.min(lines.size(), from + LINES)).stream()
                        .map(asDrawn)
                        .toArray(String[]::new));
            }
            List<String> reference = words(String.join("\n", lines));
            Extraction read = extractor.extract(new ByteArrayInputStream(pdf.bytes()), "made.pdf", "");
            List<String> found = words(read.text().map(PageText::joined).orElse(""));
            right += right(reference, found) * reference.size();
            all += reference.size();
        }
        System.out.printf(
                Locale.ROOT,
                "  %5.1f %%  %s: %d files, %d words%n",
                100 * right / Math.max(1, all),
                how,
                texts.size(),
                all);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("[\\n\\f]+")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" ")) {
                if (line.length() > 0 && line.length() + word.length() >= LONGEST_LINE) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static String ligatures(String line) {
        return line.replace("لا", "\uFEFB")
                .replace("لأ", "\uFEF7")
                .replace("لإ", "\uFEF9")
                .replace("لآ", "\uFEF5");
    }

    private static boolean isArabic(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long arabic = ARABIC.matcher(text)
                .results()
                .mapToLong(word -> word.end() - word.start())
                .sum();
        return letters > 200 && arabic * 2 > letters;
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static List<String> bare(List<String> words) {
        return words.stream().map(word -> MARKS.matcher(word).replaceAll("")).toList();
    }

    private static boolean isKnown(String word, Set<String> known) {
        if (known.contains(word) || known.contains("ال" + word) || known.contains("و" + word)) {
            return true;
        }
        for (String prefix : List.of("و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "لل", "س")) {
            String rest = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
            if (rest.length() > 2 && (known.contains(rest) || known.contains("ال" + rest))) {
                return true;
            }
        }
        return false;
    }

    /** The longest common sequence of words, as a share of the reference. */
    private static double right(List<String> reference, List<String> found) {
        int[] before = new int[found.size() + 1];
        for (String word : reference) {
            int[] now = new int[found.size() + 1];
            for (int i = 0; i < found.size(); i++) {
                now[i + 1] = word.equals(found.get(i)) ? before[i] + 1 : Math.max(before[i + 1], now[i]);
            }
            before = now;
        }
        return before[found.size()] / (double) Math.max(1, reference.size());
    }
}

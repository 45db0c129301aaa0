package org.mithaq.search.lucene.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.mithaq.language.WorkingLanguage;

/**
 * Cuts texts into words and finds their forms; the same for documents and for what people type. Safe for use by several
 * threads.
 */
public final class TextAnalysis {

    /** Changes whenever the same text would give other terms: an index of another version is rebuilt. */
    public static final int VERSION = 2;

    private static final int LONGEST_WORD = 100;
    private static final int KEPT_FORMS = 50_000;
    private static final char BREAK = '\u001d';
    private static final int BREAK_GAP = 100;
    private static final String APOSTROPHES = "'’‘ʼ＇";
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu", "presqu", "quelqu");
    private static final char TATWEEL = 'ـ';
    private static final Pattern ACRONYM = Pattern.compile("(\\p{L}\\.)+\\p{L}?");
    private static final String HYPHENS = "-‐‑";

    private final ArabicStems arabic = new ArabicStems();
    private final Names names = new Names();
    private final LatinStems french = new LatinStems("fr", new FrenchInflection());
    private final LatinStems english = new LatinStems("en", new EnglishInflection());
    /** What is asked for again stays: when the newer half is full it becomes the older one. */
    private volatile Map<String, WordForms> newer = new ConcurrentHashMap<>();

    private volatile Map<String, WordForms> older = Map.of();

    /**
     * The words of a text in order.
     *
     * @param declared languages of the text, for passages that don't tell by themselves
     */
    public List<Word> words(String text, List<WorkingLanguage> declared) {
        Passages passages = new Passages(text, declared);
        List<Piece> pieces = pieces(text);
        List<Word> words = new ArrayList<>(pieces.size());
        int position = -1;
        int previousEnd = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            WordForms forms = forms(piece.word());
            if (forms.exact().isEmpty()) {
                continue;
            }
            position += 1 + (hasBreak(text, previousEnd, piece.start()) ? BREAK_GAP : 0);
            previousEnd = piece.end();
            Optional<Word.Compound> compound =
                    i + 1 < pieces.size() ? compound(text, piece, pieces.get(i + 1)) : Optional.empty();
            words.add(new Word(forms, piece.start(), piece.end(), position, passages.at(piece.start()), compound));
        }
        return words;
    }

    /** Exact forms and stems at one position, with offsets into the text. */
    public TokenStream tokens(String text, List<WorkingLanguage> declared) {
        return new WordStream(words(text, declared), text.length());
    }

    /** The folded word: for names of things that are compared, not searched. */
    public static String fold(String word) {
        return Folding.fold(word);
    }

    /** A word that says nothing of what a text is about. @param language of the words around it */
    public static boolean isStopWord(String exact, WorkingLanguage language) {
        return StopWords.ARABIC.contains(exact)
                || (language == WorkingLanguage.FR ? StopWords.FRENCH : StopWords.ENGLISH).contains(exact);
    }

    /** Values that are indexed into one field: a phrase does not reach from one into the next. */
    public static String separate(List<String> values) {
        return String.join(String.valueOf(BREAK), values);
    }

    private static boolean hasBreak(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == BREAK) {
                return true;
            }
        }
        return false;
    }

    WordForms forms(String word) {
        WordForms forms = newer.get(word);
        if (forms == null) {
            forms = older.get(word);
            forms = forms == null ? computeForms(word) : forms;
            keep(word, forms);
        }
        return forms;
    }

    private void keep(String word, WordForms forms) {
        Map<String, WordForms> kept = newer;
        if (kept.size() >= KEPT_FORMS) {
            older = kept;
            kept = new ConcurrentHashMap<>();
            newer = kept;
        }
        kept.put(word, forms);
    }

    private WordForms computeForms(String word) {
        String exact = Folding.fold(word);
        if (exact.isEmpty() || !exact.codePoints().allMatch(Character::isLetter)) {
            return new WordForms(exact.replace(",", "").replace("٬", ""), List.of(), List.of(), List.of());
        }
        return Folding.isArabic(exact.codePointAt(0)) ? arabicForms(word, exact) : latinForms(word, exact);
    }

    private WordForms arabicForms(String word, String exact) {
        List<String> stems = StopWords.ARABIC.contains(exact) ? List.of() : arabic.of(word, exact);
        Optional<String> name = names.ofArabic(exact, arabic.isListed(exact));
        return new WordForms(exact, marked(WorkingLanguage.AR, stems), List.of(), List.of(), marked(name), List.of());
    }

    private WordForms latinForms(String word, String exact) {
        Optional<String> name = names.of(word, exact);
        return new WordForms(
                exact,
                List.of(),
                marked(WorkingLanguage.FR, StopWords.FRENCH.contains(exact) ? List.of() : french.of(exact)),
                marked(WorkingLanguage.EN, StopWords.ENGLISH.contains(exact) ? List.of() : english.of(exact)),
                marked(name),
                name.map(names::homographs).orElse(List.of()));
    }

    private static List<String> marked(Optional<String> name) {
        return name.stream().map(WordForms::markName).toList();
    }

    private static List<String> marked(WorkingLanguage language, List<String> stems) {
        return stems.stream().map(stem -> WordForms.mark(language, stem)).toList();
    }

    /** A run of letters or digits in one script, without elided articles and possessive endings. */
    private record Piece(String word, int start, int end) {}

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            tokenizer.setMaxTokenLength(LONGEST_WORD);
            tokenizer.setReader(new StringReader(text.replace('_', ' ')));
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                addParts(pieces, term.toString(), offset.startOffset());
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    /** Lucene keeps "text:word", "end.Next" and "الUNESCO" whole; they are several words. */
    private static void addParts(List<Piece> pieces, String token, int offset) {
        if (isSimple(token)) {
            pieces.add(new Piece(token, offset, offset + token.length()));
            return;
        }
        if (token.indexOf('.') > 0 && ACRONYM.matcher(token).matches()) {
            pieces.add(new Piece(token.replace(".", ""), offset, offset + token.length()));
            return;
        }
        int start = 0;
        for (int i = 1; i <= token.length(); i++) {
            if (i == token.length() || isBoundary(token, i)) {
                addWord(pieces, token.substring(start, i), offset + start);
                start = i;
            }
        }
    }

    /** Most words: letters and digits of ASCII, or Arabic letters. */
    private static boolean isSimple(String token) {
        boolean arabic = token.charAt(0) >= 'ء' && token.charAt(0) <= 'ي';
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean ascii = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (arabic ? c < 'ء' || c > 'ي' : !ascii) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoundary(String token, int index) {
        char before = token.charAt(index - 1);
        char after = token.charAt(index);
        boolean number = Character.isDigit(before) || Character.isDigit(after);
        if (isSeparator(before) || isSeparator(after)) {
            return !number;
        }
        return Character.isLetter(before)
                && Character.isLetter(after)
                && before != TATWEEL
                && after != TATWEEL
                && Folding.isArabic(before) != Folding.isArabic(after);
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ':' || c == '·';
    }

    private static void addWord(List<Piece> pieces, String token, int offset) {
        String word = token;
        int start = offset;
        int apostrophe = apostropheIn(word);
        if (apostrophe > 0 && ELIDED.contains(Folding.fold(word.substring(0, apostrophe)))) {
            start += apostrophe + 1;
            word = word.substring(apostrophe + 1);
            apostrophe = apostropheIn(word);
        }
        if (apostrophe > 0 && apostrophe == word.length() - 2 && "sS".indexOf(word.charAt(apostrophe + 1)) >= 0) {
            word = word.substring(0, apostrophe);
        }
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        String bare = apostropheIn(word) < 0 ? word : word.replaceAll("[" + APOSTROPHES + "]", "");
        if (!bare.isEmpty()) {
            pieces.add(new Piece(bare, start, start + word.length()));
        }
    }

    private static int apostropheIn(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (APOSTROPHES.indexOf(word.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Words joined by a hyphen, also over the end of a line. */
    private Optional<Word.Compound> compound(String text, Piece first, Piece second) {
        int hyphen = first.end();
        if (hyphen >= second.start()
                || HYPHENS.indexOf(text.charAt(hyphen)) < 0
                || !text.substring(hyphen + 1, second.start()).isBlank()
                || (second.start() > hyphen + 1 && text.charAt(hyphen + 1) != '\n')
                || !endsInLetters(first.word(), second.word())) {
            return Optional.empty();
        }
        return Optional.of(new Word.Compound(forms(first.word() + second.word()), second.end()));
    }

    private static boolean endsInLetters(String first, String second) {
        return first.codePoints().allMatch(Character::isLetter)
                && second.codePoints().allMatch(Character::isLetter);
    }
}

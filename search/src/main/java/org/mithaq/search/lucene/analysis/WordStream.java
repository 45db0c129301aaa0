package org.mithaq.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.mithaq.language.WorkingLanguage;

/** Words as Lucene takes them: the exact form, then at its position the stems, then the compound that begins there. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<Word> words;
    private final int length;
    private final List<String> stacked = new ArrayList<>();
    private int word = -1;
    private int form;
    private int position = -1;
    private int ownForms;

    WordStream(List<Word> words, int length) {
        this.words = words;
        this.length = length;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (form >= stacked.size() && !nextWord()) {
            return false;
        }
        Word current = words.get(word);
        term.append(stacked.get(form));
        boolean whole = form >= ownForms && current.compound().isPresent();
        offset.setOffset(current.start(), whole ? current.compound().get().end() : current.end());
        increment.setPositionIncrement(current.position() - position);
        position = current.position();
        form++;
        return true;
    }

    private boolean nextWord() {
        if (++word >= words.size()) {
            return false;
        }
        Word current = words.get(word);
        stacked.clear();
        form = 0;
        add(current.forms(), current.passage());
        ownForms = stacked.size();
        current.compound().ifPresent(compound -> add(compound.forms(), current.passage()));
        return true;
    }

    private void add(WordForms forms, Passages.Latin passage) {
        stacked.add(forms.exact());
        stacked.addAll(forms.names());
        stacked.addAll(forms.stems(WorkingLanguage.AR));
        if (passage != Passages.Latin.ENGLISH) {
            stacked.addAll(forms.stems(WorkingLanguage.FR));
        }
        if (passage != Passages.Latin.FRENCH) {
            stacked.addAll(forms.stems(WorkingLanguage.EN));
        }
    }

    @Override
    public void reset() {
        word = -1;
        form = 0;
        position = -1;
        ownForms = 0;
        stacked.clear();
    }

    @Override
    public void end() {
        clearAttributes();
        offset.setOffset(length, length);
        increment.setPositionIncrement(0);
    }
}

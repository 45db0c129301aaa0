package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;

/** Texts of an instrument, written for these tests, in three languages. */
public final class SampleTexts {

    public static final String ENGLISH = """
            Memorandum of Understanding between the Organisation and the University of the Coast
            The Organisation and the University (hereinafter the “Parties”), wishing to work together in education, have agreed as follows:
            Article I
            Purpose
            1. The Parties shall co-operate in the training of teachers.
            2. Each Party may invite the other to its conferences.
            Article II: Obligations
            The University shall train 120 teachers each year. The Organisation shall not bear the cost of travel.
            Article III
            Each Party shall contribute USD 50,000 each year, payable by 31 March.
            Article IV
            This Memorandum enters into force on the date of its signature and remains in force for three years. Pursuant to Article III, no further contribution is due.
            Done at ____________ on ____________ in two originals, in Arabic and English, both texts being equally authentic.
            For the Organisation
            For the University
            """;

    public static final String FRENCH = """
            Accord de coopération entre l’Organisation et le Ministère de l’Éducation
            L’Organisation et le Ministère, ci-après dénommés « les Parties », sont convenus de ce qui suit :
            Article premier
            Les Parties coopèrent dans les domaines de l’éducation, de la culture et des sciences.
            Article 2
            Le Ministère met à disposition dix experts ; l’Organisation ne prend pas en charge leurs salaires.
            Article 3
            Le présent accord est conclu pour une durée de cinq ans, renouvelable par tacite reconduction.
            Fait à ............ le ............ en deux exemplaires originaux en langues arabe et française, les deux textes faisant également foi.
            Pour l’Organisation
            Pour le Ministère
            """;

    public static final String ARABIC = """
            مذكرة تفاهم بين المنظمة ووزارة الأوقاف
            إن المنظمة ووزارة الأوقاف (المشار إليهما فيما بعد بالطرفين)، رغبةً منهما في تعزيز التعاون، قد اتفقتا على ما يلي:
            المادة الأولى
            يهدف الطرفان إلى التعاون في مجال رعاية المخطوطات ورقمنتها.
            المادة الثانية
            1- تتيح الوزارة 250 مخطوطًا في السنة.
            2- لا تتحمل المنظمة نفقات النقل.
            المادة الثالثة
            تسري هذه المذكرة لمدة ثلاث سنوات، وتُجدَّد تلقائيًا لمدة مماثلة ما لم يُبلغ أحد الطرفين الآخر برغبته في إنهائها قبل ستة أشهر.
            حررت في ............ بتاريخ ............ من نسختين أصليتين باللغة العربية.
            عن المنظمة
            عن الوزارة
            """;

    private SampleTexts() {}

    /** As a word processor's file is read: one page. */
    static List<String> document(String text) {
        return List.of(text);
    }

    /** As a PDF is read: lines of that many characters at most, pages of ten lines with a running header and a number. */
    static List<String> laidOut(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + word.length() >= width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        List<String> pages = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < lines.size(); i += 10) {
            List<String> page = lines.subList(i, Math.min(lines.size(), i + 10));
            pages.add("Register of instruments\n\n" + String.join("\n", page) + "\n\n" + number++ + "\n");
        }
        return pages;
    }
}

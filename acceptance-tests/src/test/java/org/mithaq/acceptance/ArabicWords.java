package org.mithaq.acceptance;

import java.util.Map;

/** What the pages say in Arabic where they say the key in English. Written down here, not read from the pages. */
final class ArabicWords {

    static final Map<String, String> OF_ENGLISH = Map.ofEntries(
            Map.entry("Sign in", "تسجيل الدخول"),
            Map.entry("Sign out", "تسجيل الخروج"),
            Map.entry("User name", "اسم المستخدم"),
            Map.entry("Password", "كلمة المرور"),
            Map.entry("Language", "اللغة"),
            Map.entry("Main navigation", "التنقل الرئيسي"),
            Map.entry("Home", "الرئيسية"),
            Map.entry("File a document", "إيداع وثيقة"),
            Map.entry("My reviews", "مراجعاتي"),
            Map.entry("Search", "البحث"),
            Map.entry("Keys", "مفاتيح الاختصار"),
            Map.entry("Go to a page, a document or a partner", "الانتقال إلى صفحة أو وثيقة أو شريك"),
            Map.entry("Search documents", "البحث في الوثائق"),
            Map.entry("Routing table", "جدول الإحالة"),
            Map.entry("The file is here.", "وصل الملف."),
            Map.entry("Memorandum of understanding", "مذكرة تفاهم"),
            Map.entry("Partner", "الشريك"),
            Map.entry("Add a party", "إضافة طرف"),
            Map.entry("Goes to", "تُحال إلى:"),
            Map.entry("File it", "إيداع"),
            Map.entry("Save", "حفظ"),
            Map.entry("Complete", "إكمال"),
            Map.entry("Record the signatures", "تسجيل التوقيعات"),
            Map.entry("Not yet possible: Legal review", "غير ممكن بعد: المراجعة القانونية"),
            Map.entry("Negotiation", "التفاوض"),
            Map.entry("Legal review", "المراجعة القانونية"),
            Map.entry("Approval", "الاعتماد"),
            Map.entry("Signature", "التوقيع"),
            Map.entry("Deviates from the cleared text", "يخالف النص المُجاز"),
            Map.entry("New version", "نسخة جديدة"),
            Map.entry("Send to legal review", "إحالة إلى المراجعة القانونية"),
            Map.entry("Review", "المراجعة"),
            Map.entry("Versions", "النسخ"),
            Map.entry("History", "السجل"),
            Map.entry("Review the draft", "مراجعة المسودة"),
            Map.entry("Decide on the clearance", "البت في الإجازة"),
            Map.entry("Take the task", "تولّي المهمة"),
            Map.entry("Comment", "تعليق"),
            Map.entry("Request changes", "طلب تعديلات"),
            Map.entry("Write a comment first", "اكتب تعليقًا أولًا"),
            Map.entry("Recommend clearance", "التوصية بالإجازة القانونية"),
            Map.entry("Clear", "إجازة"),
            Map.entry("Decide", "اتخاذ القرار"),
            Map.entry("The reviewer recommends", "توصية المراجع"),
            Map.entry("Notices", "الإشعارات"),
            Map.entry("Leave without saving?", "هل تغادر دون حفظ؟"),
            Map.entry("Stay here", "البقاء هنا"),
            Map.entry("Leave", "مغادرة"),
            Map.entry("No document matches.", "لا وثيقة مطابقة."));

    private ArabicWords() {}
}

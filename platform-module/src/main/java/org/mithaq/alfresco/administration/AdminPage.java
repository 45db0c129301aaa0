package org.mithaq.alfresco.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.rest.Container;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.rest.http.RequestLanguage;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * The page: GET shows it, with {@code verify} after the audit trail was checked; POST with the form's token rebuilds the
 * index. Plain HTML without scripts. The web script's descriptor asks for an administrator of the repository, the use cases
 * for one of Mithaq.
 */
public final class AdminPage extends AbstractWebScript {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none';" + " base-uri 'none'";
    private static final Map<Problem.Kind, Integer> STATUSES =
            Map.of(Problem.Kind.FORBIDDEN, HttpServletResponse.SC_FORBIDDEN, Problem.Kind.CONFLICT, 409);

    private final Supplier<Administration> administration;
    private final Translations messages;
    private final FormToken token;

    public AdminPage(PageParts parts) {
        this.administration = parts.administration();
        this.messages = parts.messages();
        this.token = parts.token();
    }

    @Override
    public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
        HttpServletRequest http = Container.request(request);
        HttpServletResponse answer = Container.response(response);
        Administration shown = administration.get();
        Actor actor = shown.actors().actor(http);
        WorkingLanguage language = RequestLanguage.asked(http).orElse(actor.language());
        try {
            if (http.getMethod().equals("POST")) {
                rebuild(shown, actor, language, http, answer);
            } else {
                show(shown, actor, language, http, answer);
            }
        } catch (Problem problem) {
            refuse(problem, language, answer);
        }
    }

    private void show(
            Administration shown,
            Actor actor,
            WorkingLanguage language,
            HttpServletRequest http,
            HttpServletResponse answer)
            throws IOException {
        StateOfMithaq state = new StateOfMithaq(shown, actor, new Html(language), messages, language);
        boolean verify = http.getParameter("verify") != null;
        String page = state.written(token.of(actor.person()), verify);
        if (state.isRebuilding() && !verify) {
            answer.setHeader("Refresh", "5");
        }
        write(HttpServletResponse.SC_OK, page, language, answer);
    }

    private void rebuild(
            Administration shown,
            Actor actor,
            WorkingLanguage language,
            HttpServletRequest http,
            HttpServletResponse answer)
            throws IOException {
        if (!token.isOf(actor.person(), http.getParameter("token"))) {
            Html page = new Html(language);
            write(
                    HttpServletResponse.SC_FORBIDDEN,
                    page.warning(page.label("token")).end(),
                    language,
                    answer);
            return;
        }
        shown.index().rebuild(actor);
        answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
        answer.setHeader("Location", http.getRequestURI());
    }

    private void refuse(Problem problem, WorkingLanguage language, HttpServletResponse answer) throws IOException {
        int status = Optional.ofNullable(STATUSES.get(problem.kind())).orElseThrow(() -> problem);
        String reason = messages.text(language, problem.code(), problem.arguments());
        write(
                status,
                new Html(language).warning(reason + " (" + problem.code() + ")").end(),
                language,
                answer);
    }

    private static void write(int status, String page, WorkingLanguage language, HttpServletResponse answer)
            throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        answer.setStatus(status);
        answer.setContentType("text/html;charset=UTF-8");
        answer.setHeader("Content-Language", language.tag());
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setContentLength(bytes.length);
        answer.getOutputStream().write(bytes);
    }
}

package org.mithaq.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what refused a log-in before any controller was reached: nobody can be looked up without the database. */
public final class RefusedLogIn extends OncePerRequestFilter {

    private final ServerProblems problems;

    public RefusedLogIn(ServerProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Problem problem) {
            if (response.isCommitted()) {
                throw problem;
            }
            problems.send(request, response, problem);
        }
    }
}

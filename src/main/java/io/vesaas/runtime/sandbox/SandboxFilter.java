package io.vesaas.runtime.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request whose path begins with {@code /sandbox/} on the wire, before anything else of the application
 * sees it or normalises its path.
 */
final class SandboxFilter implements Filter {

    private static final String GATEWAY = "/sandbox/gateway";
    private static final String HEALTH = "/sandbox/health";
    private static final String CONTROL = "/sandbox/control";
    private static final Logger LOG = LoggerFactory.getLogger(SandboxFilter.class);

    private final GatewayEndpoint gateway;
    private final ControlEndpoint control;

    SandboxFilter(GatewayEndpoint gateway, ControlEndpoint control) {
        this.gateway = gateway;
        this.control = control;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().startsWith("/sandbox/")) {
            handle(http, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        try {
            if (path.startsWith(GATEWAY + "/")) {
                gateway.handle(path.substring(GATEWAY.length()), request, response);
            } else if (path.startsWith(CONTROL + "/")) {
                control.handle(path.substring(CONTROL.length()), request, response);
            } else if (path.equals(HEALTH)) {
                Answers.write(response, 200, "text/plain", "UP");
            } else {
                response.setStatus(404);
            }
        } catch (Streams.ConnectionCut cut) {
            throw cut;
        } catch (IOException gone) {
            LOG.debug("a caller of the sandbox went away: {}", gone.getMessage());
        }
    }
}

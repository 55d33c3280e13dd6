package org.entrepot.marketplace.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends who is not signed in to the sign-in page; where htmx asked for a part of a page, the whole
 * page goes there rather than the form into the part.
 */
record HtmxEntryPoint(AuthenticationEntryPoint pages, String signIn)
    implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (request.getHeader("HX-Request") == null) {
      pages.commence(request, response, failure);
      return;
    }
    response.setHeader("HX-Redirect", request.getContextPath() + signIn);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}

package org.entrepot.marketplace.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entrepot.marketplace.security.Audience;
import org.entrepot.marketplace.security.OpenTo;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that asks for name and password, and the link that needs neither. */
@Controller
@OpenTo(Audience.ANYONE)
final class SignInController {
  private final SignInLinks links;
  private final StoredAccounts accounts;
  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy sessions;

  SignInController(
      SignInLinks links,
      StoredAccounts accounts,
      SecurityContextRepository contexts,
      SessionAuthenticationStrategy sessions) {
    this.links = links;
    this.accounts = accounts;
    this.contexts = contexts;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in")
  String page() {
    return "sign-in";
  }

  @GetMapping(SignInLinks.PATH + "{token}")
  String link(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return links
        .use(token)
        .map(name -> {
          signIn(accounts.loadUserByUsername(name), request, response);
          return "redirect:/";
        })
        .orElse("redirect:/sign-in?expired");
  }

  private void signIn(
      UserDetails account, HttpServletRequest request, HttpServletResponse response) {
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    sessions.onAuthentication(authentication, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}

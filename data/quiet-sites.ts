/**
 * Sites on which nothing is underlined unless the reader wants it: people work there, or deal with what is nobody's business, and
 * do not read the news. Each kind has its reason in the catalogues (`options.quietReasons`). Patterns as in `core/sites/site-pattern`.
 */
export const QUIET_KINDS = ['mail', 'writing', 'chat', 'money', 'health', 'account', 'forms', 'code'] as const;
export type QuietKind = (typeof QUIET_KINDS)[number];

export interface QuietSite {
  pattern: string;
  kind: QuietKind;
}

const PATTERNS: Record<QuietKind, string> = {
  mail: `
    mail.* webmail.* owa.* roundcube.* outlook.* mail.google.com mail.yahoo.com *.mail.yahoo.com mail.aol.com
    outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft mail.proton.me mail.tutanota.com app.tuta.com
    app.fastmail.com mail.zoho.com icloud.com/mail app.hey.com calendar.google.com calendar.*`,
  writing: `
    docs.google.com sheets.google.com slides.google.com drive.google.com keep.google.com *.officeapps.live.com *.sharepoint.com
    onedrive.live.com word.cloud.microsoft excel.cloud.microsoft notion.so *.notion.so notion.com/p app.evernote.com
    paper.dropbox.com quip.com *.quip.com coda.io overleaf.com app.grammarly.com canva.com figma.com miro.com airtable.com
    trello.com app.asana.com *.atlassian.net app.clickup.com *.monday.com wordpress.com/post wordpress.com/page medium.com/new-story`,
  chat: `
    app.slack.com teams.microsoft.com teams.live.com teams.cloud.microsoft web.whatsapp.com web.telegram.org discord.com/channels
    messages.google.com meet.google.com zoom.us *.zoom.us chat.google.com messenger.com facebook.com/messages`,
  money: `
    *.bank onlinebanking.* online-banking.* netbanking.* ebanking.* ibanking.* banking.* bank.* pay.* payments.* checkout.* wallet.*
    *.chase.com *.bankofamerica.com *.wellsfargo.com *.citi.com *.usbank.com *.truist.com *.pnc.com *.capitalone.com *.td.com
    *.regions.com *.53.com *.huntington.com *.key.com *.mtb.com *.citizensbank.com *.ally.com *.discover.com
    *.americanexpress.com *.synchrony.com *.bankunited.com *.oceanbank.com *.citynational.com *.amerantbank.com
    *.centennialbank.com *.firsthorizon.com *.seacoastbank.com *.suncoastcreditunion.com *.vystarcu.org *.navyfederal.org
    *.usaa.com *.spacecoastcu.com *.schwab.com *.fidelity.com *.vanguard.com *.etrade.com *.robinhood.com *.coinbase.com
    *.paypal.com *.venmo.com cash.app *.stripe.com *.wise.com *.westernunion.com *.remitly.com *.moneygram.com *.zellepay.com
    *.intuit.com *.hrblock.com *.taxact.com *.freetaxusa.com`,
  health: `
    mychart.* patient.* patients.* patientportal.* myhealth.* telehealth.* *.followmyhealth.com
    *.athenahealth.com *.patientportal.com *.healow.com *.zocdoc.com *.teladoc.com *.myhealth.va.gov *.medicare.gov *.healthcare.gov
    *.baptisthealth.net/patient-portal mybaptisthealth.* *.questdiagnostics.com *.labcorp.com *.express-scripts.com *.caremark.com
    *.myuhc.com *.aetna.com *.cigna.com *.humana.com *.floridablue.com *.betterhelp.com *.talkspace.com`,
  account: `
    accounts.* account.* login.* signin.* sign-in.* auth.* sso.* idp.* oauth.* passwords.google.com myaccount.google.com
    appleid.apple.com login.microsoftonline.com vault.bitwarden.com *.1password.com *.lastpass.com *.okta.com *.auth0.com login.gov
    secure.login.gov *.id.me`,
  forms: `
    forms.* form.* apply.* forms.google.com forms.office.com forms.gle *.typeform.com *.surveymonkey.com *.qualtrics.com *.jotform.com
    ceac.state.gov my.uscis.gov egov.uscis.gov myaccount.uscis.gov studentaid.gov *.ssa.gov/myaccount sa.www4.irs.gov
    commonapp.org apply.commonapp.org *.docusign.net *.docusign.com *.hellosign.com myaccess.myflfamilies.com
    connect.myflorida.com *.turbotax.com`,
  code: `
    github.dev vscode.dev *.github.dev codesandbox.io *.stackblitz.com *.replit.com codepen.io/pen jsfiddle.net
    colab.research.google.com *.console.aws.amazon.com console.cloud.google.com portal.azure.com`,
};

/** Every such site, kind by kind. */
export const QUIET_SITES: readonly QuietSite[] = QUIET_KINDS.flatMap((kind) =>
  PATTERNS[kind]
    .trim()
    .split(/\s+/)
    .map((pattern) => ({ pattern, kind })),
);

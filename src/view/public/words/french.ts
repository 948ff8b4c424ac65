import { counted } from './counted.ts';
import type { PublicWords } from './english.ts';

/** With the no-break spaces that French sets before : ; ? ! and inside its quotation marks. */
export const FRENCH: PublicWords = {
  site: {
    title: 'Ce que nous réparons',
    description: (organisation) =>
      `Ce que les clients ont dit à ${organisation}, ce que nous faisons et quand vous aurez de nos nouvelles.`,
    lede: 'Vous nous avez dit ce qui vous gêne. Voici ce que nous avons entendu, d’où cela vient, ce que nous faisons et la date à laquelle vous aurez de nos nouvelles au plus tard.',
    nothingYet: 'Aucun sujet n’est encore publié.',
    nothingYetWhy:
      'Nous étudions encore ce que vous nous avez dit. Les premiers sujets paraîtront ici, avec la date à laquelle vous en saurez plus.',
    lastUpdated: 'Mise à jour',
    nextNews: 'Prochaines nouvelles au plus tard le',
    aboutTheData: 'À propos de ces données',
    stale: (month, asOf) =>
      `Ce que vous lisez ici vieillit\u00a0: les derniers commentaires pris en compte datent de ${month}, et la page du ${asOf}.`,
    elsewhere: 'Autre chose vous gêne\u202f?',
    tellUs: 'Dites-le-nous, à tout moment',
    follow: 'Suivre nos travaux\u00a0:',
    feed: 'fil d’actualité',
    calendar: 'calendrier des dates promises',
    takeAlong: 'à imprimer et à faire passer',
    noTracking: 'Cette page ne dépose aucun cookie, n’exécute aucun script et ne charge rien d’ailleurs.',
    pages: 'Pages',
    languages: 'Langues',
    whereYouAre: 'Où vous êtes',
    skip: 'Aller au contenu',
    notFound: 'Cette page n’existe pas',
    notFoundDescription: 'L’adresse ne mène nulle part.',
    notFoundWhy: 'L’adresse est peut-être mal tapée, ou le sujet a changé de place.',
    seeAll: 'Voir tout ce que nous réparons',
  },
  nav: {
    overview: 'Vue d’ensemble',
    ledger: 'Tenues et en retard',
    archive: 'Terminé',
    letter: 'Lettre',
    tellUs: 'Dites-le-nous',
  },
  statuses: {
    'looking-into-it': 'Nous cherchons la cause',
    planned: 'Prévu',
    fixing: 'En cours',
    checking: 'Nous vérifions l’effet',
    done: 'Fait',
    'not-now': 'Pas maintenant',
  },
  meanings: {
    fixing: 'Le travail est en cours.',
    checking: 'Le travail est fini et nous vérifions qu’il aide.',
    planned: 'Nous savons quoi faire et quand nous commençons.',
    'looking-into-it': 'Nous cherchons d’où cela vient.',
    done: 'Le travail est fini. Chaque sujet dit si cela a aidé.',
    'not-now':
      'Nous l’avons entendu et avons décidé de ne pas le faire maintenant. Chaque sujet dit pourquoi.',
  },
  fallback: {
    whole: (language) => `Pas encore en français. Voici ce que nous avons écrit en ${language}.`,
    part: (language) => `Une partie n’est pas encore en français. Vous la lisez en ${language}.`,
    short: (language) => `(pour l’instant seulement en ${language})`,
  },
  figures: {
    title: 'Combien de fois vous nous l’avez dit',
    before: 'Avant le changement',
    since: 'Depuis le changement',
    months: (from, to) => (from === to ? from : `de ${from} à ${to}`),
    rate: (rate) => `${rate} commentaires sur 1\u202f000`,
    rateUnder: 'Moins de 1 commentaire sur 1\u202f000',
    basis: counted({
      one: (of) => `sur ${of} commentaire`,
      other: (of) => `sur ${of} commentaires`,
    }),
    figure: (count, ofComments, months) => `${count} ${ofComments}, ${months}.`,
    held: (months) =>
      `Nous ne donnons pas de chiffre (${months}), car il pourrait révéler quelque chose sur un client en particulier.`,
    kept: 'Peu de choses ont changé depuis notre dernier rapport, voici donc le chiffre d’alors.',
    rounding:
      'Nous comptons les commentaires reçus avec un numéro de client. Les nombres sont arrondis à cinq, et les taux sont ceux des nombres arrondis.',
  },
  effect: {
    fell: (before, since) =>
      `Les commentaires à ce sujet sont passés de ${before} à ${since} sur 1\u202f000. C’est plus que le hasard.`,
    rose: (before, since) =>
      `Cela n’a pas aidé jusqu’ici\u00a0: les commentaires à ce sujet sont montés de ${before} à ${since} sur 1\u202f000.`,
    fellWithOthers: (before, since) =>
      `Nous ne pouvons pas encore dire que cela a aidé. Les commentaires à ce sujet sont passés de ${before} à ${since} sur 1\u202f000, mais d’autres sujets ont baissé aussi.`,
    noSign: (before, since) =>
      `Jusqu’ici, rien ne montre que cela a aidé. Les commentaires à ce sujet sont passés de ${before} à ${since} sur 1\u202f000, ce qui peut être le hasard.`,
    tooEarly: 'Il est trop tôt pour dire si vous nous en parlez moins souvent.',
    underOne: 'moins de 1',
    judged:
      'Pour juger si cela peut être le hasard, nous prenons un autre choix de mois\u00a0: sans ceux qui nous ont fait retenir ce sujet et, quand c’est possible, les mêmes mois de l’année avant et depuis. Là, les commentaires sans numéro de client comptent aussi.',
  },
  promise: {
    heard: 'Ce que nous avons entendu',
    heardFrom: (share, period) => `Combien l’ont dit\u00a0: ${share}. Quand\u00a0: ${period}.`,
    why: 'D’où cela vient',
    doing: 'Ce que nous faisons',
    did: 'Ce que nous avons fait',
    measure: 'Comment nous saurons que cela a aidé',
    outcome: 'Est-ce que cela a aidé\u202f?',
    basis: (count, of, period) => `D’après ${count} ${of}, ${period}.`,
    reason: (reason) => `Comment nous le savons\u00a0: ${reason}`,
    notMeasurable: (reason) => `Nous ne pouvons pas le mesurer. ${reason}`,
    tooEarly: 'Il est trop tôt pour le dire. Nous vérifions encore.',
    next: 'Quand vous aurez de nos nouvelles',
    soFar: 'Ce qui s’est passé jusqu’ici',
    announced: 'Nous vous avons dit que nous l’avions entendu.',
    earlier: 'Ce que nous disions avant',
    until: (date) => `Jusqu’au ${date}`,
    calendar: 'Mettre la date dans votre agenda',
    fields: {
      title: 'Titre',
      heard: 'Ce que nous avons entendu',
      doing: 'Ce que nous faisons',
      nextReportBy: 'Quand vous aurez de nos nouvelles',
    },
    byDate: (date) => `Vous aurez de nos nouvelles au plus tard le ${date}.`,
    soon: (date) => `Vous aurez bientôt de nos nouvelles\u00a0: au plus tard le ${date}.`,
    late: (date) =>
      `Nous avions promis un rapport pour le ${date} et nous sommes en retard. Nous vous devons des nouvelles.`,
    answered: (heard) =>
      `Vous avez eu de nos nouvelles le ${heard}. Nous n’avons pas encore dit quand viendront les suivantes, et nous vous devons cette date.`,
    closed: 'Le travail est terminé.',
    lateNotice: counted({
      one: () => 'Nous sommes en retard\u00a0: un rapport promis n’est pas venu.',
      other: (count) => `Nous sommes en retard\u00a0: ${count} rapports promis ne sont pas venus.`,
    }),
    lateLink: 'Voir lesquels',
  },
  archive: {
    title: 'Terminé',
    description: 'Tout ce que nous avons terminé, et si cela a aidé.',
    lede: 'Ce qui est terminé reste ici, pour que vous puissiez nous prendre au mot. Chaque sujet dit ce que nous avons entendu, ce que nous avons fait et ce qu’il en est sorti.',
    empty: 'Rien n’est encore terminé.',
    emptyNext: 'Voir à quoi nous travaillons',
    lastHeard: (date) => `Dernier rapport\u00a0: ${date}.`,
    link: 'Tout ce que nous avons terminé',
  },
  ledger: {
    title: 'Promesses tenues et en retard',
    description: 'Chaque promesse faite aux clients, et ce qu’elle est devenue.',
    lede: 'Une promesse compte quand elle est tenue. Vous voyez ici ce qui est venu à temps, ce qui est venu en retard, ce que nous avons changé après vous l’avoir dit et ce que nous avons retiré.',
    since: (date) =>
      `Les changements à partir du ${date} sont tirés de nos archives. Les plus anciens ne figurent ici que si nous les avons notés nous-mêmes.`,
    leftOut: counted({
      one: () => 'Le passé d’une promesse est omis, car ses mots ne doivent plus être montrés.',
      other: (count) =>
        `Le passé de ${count} promesses est omis, car leurs mots ne doivent plus être montrés.`,
    }),
    noHistory: 'Les anciens textes ne figurent ici que là où nous les avons notés nous-mêmes.',
    sections: {
      late: { title: 'En retard maintenant', empty: 'Aucun rapport n’est en retard.' },
      kept: { title: 'Venus à temps', empty: 'Aucun pour l’instant.' },
      cameLate: { title: 'Venus en retard', empty: 'Aucun.' },
      changed: { title: 'Changés après vous l’avoir dit', empty: 'Aucun.' },
      withdrawn: { title: 'Retirés', empty: 'Aucun.' },
      closed: { title: 'Terminés', empty: 'Rien n’est encore terminé.' },
    },
    promisedBy: (by, came) => `Promis pour le ${by}\u00a0; venu le ${came}.`,
    daysLate: counted({
      one: (days) => `${days} jour de retard.`,
      other: (days) => `${days} jours de retard.`,
    }),
    missed: (by, moved) =>
      `Promis pour le ${by}. Il n’est pas venu\u00a0; le ${moved}, nous avons donné une autre date.`,
    owed: (by, ago) => `Promis pour le ${by}\u00a0: ${ago}.`,
    daysAgo: counted({ one: (days) => `il y a ${days} jour`, other: (days) => `il y a ${days} jours` }),
    changed: (field, date) => `${field}, changé le ${date}. Avant, on lisait\u00a0:`,
    hearBy: (date) => `Vous aurez de nos nouvelles au plus tard le ${date}.`,
    withdrawn: (announced, withdrawn) =>
      `Nous vous l’avons dit le ${announced} et l’avons retiré le ${withdrawn}.`,
  },
  tellUs: {
    title: 'Dites-le-nous',
    description: (organisation) => `Comment dire à ${organisation} ce qui vous gêne.`,
    lede: 'Dites-nous ce qui vous gêne, ou ce qui va bien. À tout moment, par tous les moyens, avec vos propres mots.',
    ways: 'Comment nous le dire',
    online: 'En ligne',
    onlineLink: 'Écrivez-nous en ligne',
    none: 'Il n’y a pas encore d’adresse pour vos commentaires.',
    noneWhy:
      'Prenez le moyen que vous avez déjà de nous joindre, et dites que vous voulez donner votre avis. Un vrai moyen viendra sur cette page.',
    privacy: 'Ce que devient ce que vous dites',
    noPrivacy:
      'Nous n’avons pas encore écrit ici comment nous traitons ce que vous nous dites. Demandez-le-nous en nous écrivant.',
    then: 'Et ensuite\u202f?',
    thenWhat:
      'Nous lisons ce que vous nous dites et le rangeons selon ce qui gêne. Ce que beaucoup disent est sur la première page, avec ce que nous faisons et la date à laquelle vous aurez de nos nouvelles.',
  },
  feed: { update: (title) => `Du nouveau\u00a0: ${title}` },
  calendar: { due: (organisation, title) => `${organisation} fait le point\u00a0: ${title}` },
  letter: {
    title: 'Une lettre à tous les clients',
    description:
      'Ce que nous avons entendu, ce que nous faisons et quand vous aurez de nos nouvelles, en une seule lettre.',
    subject: (organisation) => `Ce que vous avez dit à ${organisation}, et ce que nous faisons`,
    greeting: 'Madame, Monsieur,',
    opening:
      'Vous nous avez dit ce qui vous gêne. Merci. Cette lettre dit ce que nous avons entendu, ce que nous faisons et la date à laquelle vous aurez de nos nouvelles.',
    nothing:
      'Nous étudions encore ce que vous nous avez dit. Nous vous écrirons dès que nous pourrons dire ce que nous faisons.',
    heard: 'Ce que nous avons entendu\u00a0:',
    doing: 'Ce que nous faisons\u00a0:',
    did: 'Ce que nous avons fait\u00a0:',
    worked: 'Est-ce que cela a aidé\u202f?',
    invitation: 'Autre chose vous gêne\u202f? Dites-le-nous, à tout moment\u00a0:',
    invitationWithout: 'Autre chose vous gêne\u202f? Dites-le-nous, à tout moment.',
    more: 'Tout ce que nous réparons, avec toutes les dates\u00a0:',
    thanks: 'Merci de nous l’avoir dit.',
    asText: 'La même lettre en texte seul',
    asMail: 'La même lettre en e-mail',
  },
  newsletter: {
    title: (organisation) => `Vous nous l’avez dit. Ce que fait ${organisation}`,
    more: 'En savoir plus\u00a0:',
  },
  oneLiner: (title, doing, next) => `«\u00a0${title}\u00a0»\u00a0: nous le savons. ${doing} ${next}`,
  poster: {
    title: 'Affiche',
    description: 'Une feuille à accrocher là où passent les clients.',
    call: 'Qu’est-ce qui vous gêne\u202f? Dites-le-nous.',
    told: 'Vous nous l’avez dit. Voici à quoi nous travaillons\u00a0:',
    scan: 'Scannez le code avec votre téléphone, ou allez sur',
    code: (address) => `Code QR qui mène à ${address}`,
    noCode:
      'Cette affiche n’a pas encore de code, car aucune adresse pour vos commentaires n’est connue. Parlez à toute personne qui travaille chez nous.',
  },
  kit: {
    title: 'À imprimer et à faire passer',
    description:
      'Les mêmes mots que sur ces pages, pour les lettres, les murs, les agendas et d’autres systèmes.',
    lede: 'Tout vient ici de la même source que ces pages, et dit donc toujours la même chose.',
    follow: 'Suivre ce que nous faisons',
    print: 'Imprimer',
    send: 'Envoyer',
    machines: 'Pour d’autres systèmes',
    feed: 'Fil d’actualité',
    feedWhat: 'Chaque annonce et chaque rapport, pour les lecteurs de flux (Atom).',
    calendar: 'Calendrier',
    calendarWhat:
      'Pour chaque sujet, la date à laquelle vous aurez de nos nouvelles. À suivre, ou à ouvrir une fois.',
    letter: 'Lettre',
    letterWhat: 'À tous les clients, sur papier.',
    poster: 'Affiche',
    posterWhat: 'Avec un code qui mène aux moyens de nous parler.',
    letterText: 'Lettre en texte seul',
    letterTextWhat: 'Pour toute messagerie.',
    letterMail: 'Lettre en e-mail',
    letterMailWhat:
      'La source d’un e-mail à la mise en page simple. Collez-la comme HTML dans un outil d’envoi\u00a0; elle n’a pas besoin d’images.',
    newsletter: 'Pour une lettre d’information',
    oneLiners: 'Une phrase pour tous ceux qui parlent aux clients',
    json: 'Le tout sous forme de données',
    jsonWhat: 'JSON avec chaque promesse publique et son état.',
    nothing: 'Il n’y a pas encore de promesse à faire passer.',
  },
};

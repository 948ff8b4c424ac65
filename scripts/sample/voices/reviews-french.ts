import type { ReviewVoice } from './review-voice.ts';

/** Reviews of the app by customers whose phones speak French. */
export const reviewsFrench: ReviewVoice = {
  texts: {
    'app-problems': [
      "L'appli plante à chaque ouverture.",
      'Impossible de me connecter à mon compte depuis des semaines.',
      'Mot de passe refusé, réinitialisé trois fois, toujours refusé.',
      'Depuis la mise à jour, plus rien ne marche.',
      "Je suis déconnecté à chaque fois que je ferme l'application.",
      "Page de facture vide, message d'erreur.",
      "L'application se bloque sur le logo.",
      'Le code de vérification n’arrive jamais.',
      'Trop de bugs, je désinstalle.',
      'Identifiant inconnu alors que je paie chaque mois !',
      'Erreur <400-530> tout le week-end.',
      "Elle plante sur ma tablette, c'est pénible.",
    ],
    'outage-silence': [
      "Aucune information pendant la panne, l'appli disait que tout allait bien.",
      'La page de statut est verte alors que tout le village est coupé.',
      'Pas de message en cas de travaux, on découvre la coupure le matin.',
    ],
    outages: [
      'Coupures tous les soirs.',
      "Encore une panne, plus d'internet depuis hier.",
      'La connexion coupe sans arrêt.',
      'Appli correcte mais réseau en panne trop souvent.',
    ],
    'billing-surprise': [
      "Prélevé deux fois et rien dans l'appli.",
      'Facture plus élevée que prévu, aucune explication.',
      'Le montant de la facture ne correspond jamais.',
      'Remboursement promis, toujours pas sur ma facture.',
    ],
    'support-wait': [
      "Une heure d'attente dans le chat puis plus rien.",
      'Impossible de parler à un humain, seulement un robot.',
      "File d'attente interminable.",
    ],
    'just-works': [
      'Ça marche, jamais de problème.',
      'Connexion fiable, appli simple.',
      'Aucun souci depuis deux ans.',
    ],
    'helpful-people': [
      'Conseillère très gentille et patiente dans le chat.',
      'Service client au top, très aimable.',
      "On m'a aidé tout de suite, équipe très sympathique.",
    ],
    pleased: [
      'Simple et pratique.',
      'Très bien.',
      'Facile à utiliser, même pour ma grand-mère.',
      "J'aime bien le test de débit.",
      'Claire et rapide.',
      'Parfait pour changer le nom du wifi.',
      'Rien à redire 👍',
    ],
    wishes: [
      'Bien, mais il manque un mode sombre.',
      'Une version en français serait appréciée.',
      "J'aimerais voir la consommation par jour.",
      'Un widget serait utile.',
      'Police trop petite pour moi.',
      'Il manque le choix entre deux adresses.',
    ],
  },
  titles: {
    low: ['Nul', 'Décevant', 'À refaire', 'Inutilisable', 'Énervant', 'Bof'],
    middle: ['Moyen', 'Peut mieux faire', 'Correct', 'Mitigé'],
    high: ['Super', 'Très bien', 'Pratique', 'Parfait', 'Bravo'],
  },
  more: {
    low: ['À corriger vite.', 'Dommage.', 'Je vais chercher ailleurs.', 'Désinstallée.'],
    middle: ['Le reste est correct.', 'Trois étoiles pour le moment.'],
    high: ['Merci !', 'Je recommande.', 'Continuez !'],
  },
};

const PDF = 'application/pdf';
/** What a browser draws and never runs. SVG is a program. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];

const plain = (mediaType = '') => mediaType.split(';')[0];

export const isPdf = (mediaType) => plain(mediaType) === PDF;

export const isPicture = (mediaType) => PICTURES.includes(plain(mediaType));

/** Whether files of this kind are shown as they look; of others only the text is. */
export const isShown = (mediaType) => isPdf(mediaType) || isPicture(mediaType);

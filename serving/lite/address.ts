const LITE = /^\/(ar|en)\/lite(?=[/?]|$)/

/** Whether an address is one of the lite edition: `/ar/lite`, `/en/lite/politics`, `/ar/lite/search?q=…`. */
export const isLiteAddress = (url: string): boolean => LITE.test(url)

/** The address of the page a lite page is made of; any other address as it is. */
export const fullAddress = (url: string): string => url.replace(LITE, '/$1')

/** What several machines are called; Japanese has one word for one and many. */
export const MANY = '(?:machines|servers|vms|hosts|computers|nodes|boxes)';
export const MANY_JA = '(?:マシン|サーバー?|仮想マシン|vm|ホスト)';
